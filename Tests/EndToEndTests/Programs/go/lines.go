// Reads lines from a stdin that is slow. Each piece comes when the program makes a file, so that
// every read finds nothing at first; no goroutine can do that for it, since a read blocks them all.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

func main() {
	reader := bufio.NewReader(os.Stdin)
	for _, name := range []string{"first", "second", "third", "fourth", "fifth", "sixth"} {
		if err := os.WriteFile("/data/"+name, nil, 0o666); err != nil {
			fmt.Println(err)
		}
		line, err := reader.ReadString('\n')
		fmt.Printf("%q %v\n", line, err == io.EOF)
	}
}
