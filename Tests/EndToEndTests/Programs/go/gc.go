// Keeps 64 MiB alive while making and dropping as much again several times over, so that the
// collector runs and the heap grows. Whoever borrows pages of the guest's memory is found out by
// the checksums.
package main

import (
	"fmt"
	"hash/crc32"
	"runtime"
)

const (
	blockSize = 64 << 10
	blocks    = (64 << 20) / blockSize
)

func fill(block []byte, seed uint32) {
	for i := range block {
		seed = seed*1664525 + 1013904223
		block[i] = byte(seed >> 24)
	}
}

func checksum(kept [][]byte) uint32 {
	sum := uint32(0)
	for _, block := range kept {
		sum = crc32.Update(sum, crc32.IEEETable, block)
	}
	return sum
}

func main() {
	kept := make([][]byte, blocks)
	for i := range kept {
		kept[i] = make([]byte, blockSize)
		fill(kept[i], uint32(i))
	}
	before := checksum(kept)
	fmt.Printf("kept %d MiB, checksum %08x\n", len(kept)*blockSize>>20, before)

	for round := range 4 {
		dropped := 0
		for range blocks {
			dropped += len(make([]byte, blockSize))
		}
		runtime.GC()
		unchanged := checksum(kept) == before
		fmt.Printf("round %d dropped %d MiB, unchanged: %t\n", round, dropped>>20, unchanged)
	}

	var statistics runtime.MemStats
	runtime.ReadMemStats(&statistics)
	fmt.Println("collected at least four times:", statistics.NumGC >= 4)
	runtime.KeepAlive(kept)
}
