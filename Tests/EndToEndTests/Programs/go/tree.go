// Walks and removes trees of folders through Go's standard library.
package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

func try(what string, err error) {
	if err != nil {
		fmt.Printf("%s: %v\n", what, err)
	}
}

func main() {
	for i := range 100 {
		folder := fmt.Sprintf("/data/tree/%d/%d", i%10, i)
		try("mkdir", os.MkdirAll(folder, 0o777))
		for j := range 10 {
			try("write", os.WriteFile(fmt.Sprintf("%s/file %d", folder, j), nil, 0o666))
		}
	}

	files, folders := 0, 0
	try("walk", filepath.Walk("/data/tree", func(path string, info fs.FileInfo, err error) error {
		try(path, err)
		if info.IsDir() {
			folders++
		} else {
			files++
		}
		return nil
	}))
	fmt.Println(files, "files,", folders, "folders")

	entries, err := os.ReadDir("/data/tree/7")
	try("read", err)
	for _, entry := range entries {
		fmt.Println(entry.Name(), entry.IsDir())
	}

	// A few at a time, and again after going back.
	directory, err := os.Open("/data/tree/7/17")
	try("open", err)
	var names []string
	for {
		some, err := directory.Readdirnames(3)
		names = append(names, some...)
		if err == io.EOF {
			break
		}
		try("read", err)
	}
	_, err = directory.Seek(0, io.SeekStart)
	try("seek", err)
	again, err := directory.Readdirnames(-1)
	try("read", err)
	slices.Sort(names)
	slices.Sort(again)
	fmt.Println(len(names), slices.Equal(names, again), names[3])
	try("close", directory.Close())

	try("remove", os.RemoveAll("/data/tree"))
	_, err = os.Stat("/data/tree")
	fmt.Println("gone:", os.IsNotExist(err))
}
