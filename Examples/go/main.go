// Counts the words of files, or of standard input: goroutines, files and arguments, as Go programs
// use them.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"sync"
)

func count(from io.Reader) (words int) {
	scanner := bufio.NewScanner(from)
	scanner.Split(bufio.ScanWords)
	for scanner.Scan() {
		words++
	}
	return words
}

func main() {
	if len(os.Args) < 2 {
		fmt.Println(count(os.Stdin))
		return
	}
	counts := make([]int, len(os.Args)-1)
	var all sync.WaitGroup
	for index, name := range os.Args[1:] {
		all.Go(func() {
			file, err := os.Open(name)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(3)
			}
			defer file.Close()
			counts[index] = count(file)
		})
	}
	all.Wait()
	for index, name := range os.Args[1:] {
		fmt.Println(counts[index], name)
	}
}
