// Greets from Go, whose runtime keeps its own pages of memory and asks for the clock and random
// bytes before main begins.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("Hello from Go")
	for i, argument := range os.Args {
		fmt.Printf("argument %d: [%s]\n", i, argument)
	}
	fmt.Fprintf(os.Stderr, "LANGUAGE is [%s]\n", os.Getenv("LANGUAGE"))
	if len(os.Args) > 1 && os.Args[1] == "fail" {
		os.Exit(9)
	}
}
