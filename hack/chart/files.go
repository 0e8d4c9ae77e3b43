package main

import (
	"encoding/base64"
	"path"
	"strings"

	"github.com/gobwas/glob"
)

// files is what templates see as .Files.
type files map[string][]byte

func (f files) Get(name string) string { return string(f[name]) }

func (f files) GetBytes(name string) []byte { return f[name] }

func (f files) Lines(name string) []string {
	return strings.Split(strings.TrimSuffix(string(f[name]), "\n"), "\n")
}

func (f files) Glob(pattern string) files {
	matcher := glob.MustCompile(pattern, '/')
	found := files{}
	for name, content := range f {
		if matcher.Match(name) {
			found[name] = content
		}
	}
	return found
}

func (f files) AsConfig() string {
	return f.asMap(func(content []byte) string { return string(content) })
}

func (f files) AsSecrets() string { return f.asMap(base64.StdEncoding.EncodeToString) }

func (f files) asMap(encode func([]byte) string) string {
	result := map[string]string{}
	for name, content := range f {
		result[path.Base(name)] = encode(content)
	}
	return toYaml(result)
}
