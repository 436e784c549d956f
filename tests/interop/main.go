// Command main answers, for each question on standard input, whether Go's own packages for signed
// notes and transparency logs accept it. They are what the Go project checks its module sums with;
// nobody who wrote this ledger wrote them. What is added here is only how to take the files apart,
// and the timestamped cosignature, which those packages leave to their users.
//
// A question is one line of JSON; its answer is one line, "yes" or "no: " and the reason.
package main

import (
	"bufio"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A question names what to check; which of the other fields count follows from it.
type question struct {
	Kind     string
	Text     []byte
	Folder   string
	Vkey     string
	Cosigner string
	Signer   string
	Leaf     []byte
	OldRoot  []byte
	Root     []byte
	Index    int64
	Old      int64
	Size     int64
	Path     [][]byte
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, "not a question:", err)
			os.Exit(1)
		}
		if err := answer(q); err != nil {
			fmt.Fprintf(out, "no: %q\n", err.Error())
		} else {
			fmt.Fprintln(out, "yes")
		}
	}
}

func answer(q question) error {
	switch q.Kind {
	case "checkpoint":
		_, err := openCheckpoint(string(q.Text), q.Vkey)
		return err
	case "cosigned":
		_, err := openCheckpoint(string(q.Text), q.Vkey, q.Cosigner)
		return err
	case "proof":
		return checkProof(q)
	case "growth":
		return checkGrowth(q)
	case "place":
		path, err := hashes(q.Path)
		if err != nil {
			return err
		}
		return tlog.CheckRecord(path, q.Size, hash(q.Root), q.Index, hash(q.Leaf))
	case "extends":
		path, err := hashes(q.Path)
		if err != nil {
			return err
		}
		return tlog.CheckTree(tlog.TreeProof(path), q.Size, hash(q.Root), q.Old, hash(q.OldRoot))
	case "bundle":
		return checkBundle(q.Folder, q.Vkey)
	case "signed-alike":
		return signedAlike(q)
	}
	return errors.New("unknown kind of question")
}

// A checkpoint is what the three lines say.
type checkpoint struct {
	origin string
	size   int64
	root   tlog.Hash
}

// openCheckpoint wants a signature by every one of the keys, the first being the ledger's.
func openCheckpoint(text string, vkeys ...string) (checkpoint, error) {
	if err := checkSpelling(text); err != nil {
		return checkpoint{}, err
	}
	var verifiers []note.Verifier
	for _, vkey := range vkeys {
		verifier, err := newVerifier(vkey)
		if err != nil {
			return checkpoint{}, err
		}
		verifiers = append(verifiers, verifier)
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifiers...))
	if err != nil {
		return checkpoint{}, err
	}
	if len(opened.Sigs) != len(verifiers) {
		return checkpoint{}, errors.New("a signature is missing")
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return checkpoint{}, errors.New("a checkpoint has three lines")
	}
	if lines[0] != verifiers[0].Name() {
		return checkpoint{}, errors.New("another ledger's checkpoint")
	}
	size, err := number(lines[1])
	if err != nil {
		return checkpoint{}, err
	}
	root, err := base64Hash(lines[2])
	return checkpoint{lines[0], size, root}, err
}

// checkSpelling refuses signatures in Base64 with spare bits set. The note package takes them, with
// the same meaning; our files have one spelling only.
func checkSpelling(text string) error {
	lines := strings.Split(strings.TrimSuffix(text[strings.LastIndex(text, "\n\n")+1:], "\n"), "\n")
	for _, line := range lines {
		fields := strings.Split(line, " ")
		if len(fields) != 3 {
			continue
		}
		if _, err := base64.StdEncoding.Strict().DecodeString(fields[2]); err != nil {
			return err
		}
	}
	return nil
}

func checkProof(q question) error {
	head, rest, found := strings.Cut(string(q.Text), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a proof file")
	}
	indexText := strings.TrimPrefix(lines[1], "index ")
	index, err := number(indexText)
	if err != nil || indexText == lines[1] {
		return errors.New("no index")
	}
	path, err := base64Hashes(lines[2:])
	if err != nil {
		return err
	}
	opened, err := openCheckpoint(rest, q.Vkey)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(path, opened.size, opened.root, index, hash(q.Leaf))
}

func checkGrowth(q question) error {
	head, rest, found := strings.Cut(string(q.Text), "\n\n")
	lines := strings.Split(head, "\n")
	oldText := strings.TrimPrefix(lines[0], "old ")
	old, err := number(oldText)
	if !found || err != nil || oldText == lines[0] {
		return errors.New("not a consistency proof")
	}
	path, err := base64Hashes(lines[1:])
	if err != nil {
		return err
	}
	opened, err := openCheckpoint(rest, q.Vkey)
	if err != nil {
		return err
	}
	if old != q.Old {
		return errors.New("a proof from another size")
	}
	return tlog.CheckTree(tlog.TreeProof(path), opened.size, opened.root, old, hash(q.OldRoot))
}

// signedAlike signs the note's text anew and wants the same note.
func signedAlike(q question) error {
	signer, err := note.NewSigner(q.Signer)
	if err != nil {
		return err
	}
	text := string(q.Text[:strings.LastIndex(string(q.Text), "\n\n")+1])
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err == nil && string(signed) != string(q.Text) {
		err = errors.New("signed otherwise")
	}
	return err
}

// newVerifier makes a verifier of a plain key, or of a cosigner's: type 4 of signed-note.
func newVerifier(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("not a vkey")
	}
	key, err := base64.StdEncoding.Strict().DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return note.NewVerifier(vkey)
	}
	id, err := strconv.ParseUint(parts[1], 16, 32)
	return cosigner{parts[0], uint32(id), key[1:]}, err
}

type cosigner struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.id }
func (c cosigner) Verify(text, payload []byte) bool {
	if len(payload) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(payload)
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)
	return ed25519.Verify(c.key, []byte(message), payload[8:])
}

func number(text string) (int64, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != text {
		return 0, errors.New("not a number as it should be written")
	}
	return n, nil
}

func base64Hashes(lines []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, line := range lines {
		one, err := base64Hash(line)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

func base64Hash(text string) (tlog.Hash, error) {
	bytes, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || len(bytes) != tlog.HashSize {
		return tlog.Hash{}, errors.New("not a hash")
	}
	return hash(bytes), nil
}

func hashes(path [][]byte) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, bytes := range path {
		if len(bytes) != tlog.HashSize {
			return nil, errors.New("not a hash")
		}
		all = append(all, hash(bytes))
	}
	return all, nil
}

func hash(bytes []byte) (h tlog.Hash) {
	copy(h[:], bytes)
	return h
}
