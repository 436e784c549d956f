package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/tlog"
)

// checkBundle takes an exported bundle apart: the tree over its entries is built by Go's own package and must be that
// of the signed checkpoint, and every consistency proof must lead there from the tree over the first entries.
func checkBundle(folder, vkey string) error {
	text, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	signed, err := openCheckpoint(string(text), vkey)
	if err != nil {
		return err
	}
	entries, err := os.ReadFile(filepath.Join(folder, "entries.jsonl"))
	if err != nil {
		return err
	}
	tree, err := grow(entries)
	if err != nil {
		return err
	}
	root, err := tree.root(signed.size)
	if err != nil || tree.size != signed.size || root != signed.root {
		return errors.New("the entries are not those that were signed")
	}
	return checkEarlier(folder, vkey, tree)
}

func checkEarlier(folder, vkey string, tree grown) error {
	proofs, err := os.ReadDir(filepath.Join(folder, "consistency"))
	if err != nil {
		return err
	}
	for _, proof := range proofs {
		text, err := os.ReadFile(filepath.Join(folder, "consistency", proof.Name()))
		if err != nil {
			return err
		}
		old, err := number(proof.Name())
		if err != nil {
			return err
		}
		root, err := tree.root(old)
		if err != nil {
			return err
		}
		if err := checkGrowth(question{Text: text, Vkey: vkey, Old: old, OldRoot: root[:]}); err != nil {
			return fmt.Errorf("consistency from %d: %w", old, err)
		}
	}
	return nil
}

// A grown tree is what tlog stores of it.
type grown struct {
	size   int64
	hashes []tlog.Hash
}

func (t grown) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, index := range indexes {
		if index < 0 || index >= int64(len(t.hashes)) {
			return nil, errors.New("a hash that is not stored")
		}
		all = append(all, t.hashes[index])
	}
	return all, nil
}

func (t grown) root(size int64) (tlog.Hash, error) {
	return tlog.TreeHash(size, t)
}

func grow(entries []byte) (grown, error) {
	var tree grown
	for _, body := range bytes.Split(bytes.TrimSuffix(entries, []byte("\n")), []byte("\n")) {
		more, err := tlog.StoredHashes(tree.size, body, tree)
		if err != nil {
			return tree, err
		}
		tree.hashes = append(tree.hashes, more...)
		tree.size++
	}
	return tree, nil
}
