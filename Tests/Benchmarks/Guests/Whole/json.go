// Command json decodes a file of JSON and encodes it again, to stdout.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
)

func main() {
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		log.Fatal(err)
	}
	output := bufio.NewWriter(os.Stdout)
	if err := json.NewEncoder(output).Encode(value); err != nil {
		log.Fatal(err)
	}
	if err := output.Flush(); err != nil {
		log.Fatal(err)
	}
}
