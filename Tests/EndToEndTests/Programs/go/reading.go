// Reads a whole file of an odd size, and fails to start a process.
package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

func main() {
	data := make([]byte, 100_000)
	for i := range data {
		data[i] = byte(i * 7)
	}
	fmt.Println(os.WriteFile("/data/large", data, 0o666))
	file, err := os.Open("/data/large")
	fmt.Println(err)
	read, err := io.ReadAll(file)
	fmt.Println(len(read), err, string(read) == string(data))

	err = exec.Command("/bin/true").Run()
	fmt.Println(err != nil)
	_, err = exec.LookPath("nothing-of-this-name")
	fmt.Println(err)

	start := time.Now()
	time.Sleep(30 * time.Millisecond)
	fmt.Println(time.Since(start) >= 30*time.Millisecond)
}
