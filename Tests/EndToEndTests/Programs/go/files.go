// Writes and reads files through Go's standard library, and sleeps in between, both in the
// scheduler (which ends up in poll_oneoff) and beside a goroutine that works.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

func try(what string, err error) {
	if err != nil {
		fmt.Printf("%s: %v\n", what, err)
		return
	}
	fmt.Printf("%s: done\n", what)
}

func main() {
	seed, err := os.ReadFile("/data/seed.txt")
	try("read seed", err)
	fmt.Printf("seed [%s]\n", seed)

	large := bytes.Repeat([]byte("0123456789abcdef"), 20000)
	try("write", os.WriteFile("/data/large.txt", large, 0o666))
	back, err := os.ReadFile("/data/large.txt")
	try("read", err)
	fmt.Println("the same:", bytes.Equal(large, back))

	file, err := os.OpenFile("/data/log.txt", os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	try("open", err)
	for i := range 3 {
		_, err = fmt.Fprintf(file, "line %d\n", i)
		try("append", err)
	}
	_, err = file.Seek(5, io.SeekStart)
	try("seek", err)
	rest, err := io.ReadAll(file)
	try("read the rest", err)
	fmt.Printf("rest [%s]\n", rest)
	try("close", file.Close())
	try("close again", file.Close())

	_, err = os.Stat("/data/missing")
	fmt.Println("missing is missing:", errors.Is(err, fs.ErrNotExist))
	information, err := os.Stat("/data/log.txt")
	try("stat", err)
	fmt.Println(information.Name(), information.Size(), information.Mode().IsRegular())
	try("mkdir", os.Mkdir("/data/folder", 0o777))
	try("mkdir again", os.Mkdir("/data/folder", 0o777))
	try("remove a folder", os.Remove("/data/folder"))
	try("remove", os.Remove("/data/log.txt"))
	try("remove again", os.Remove("/data/log.txt"))

	ticks := make(chan int)
	go func() {
		for i := range 3 {
			time.Sleep(10 * time.Millisecond)
			ticks <- i
		}
		close(ticks)
	}()
	before := time.Now()
	for tick := range ticks {
		fmt.Println("tick", tick)
	}
	fmt.Println("slept at least 30 ms:", time.Since(before) >= 30*time.Millisecond)
}
