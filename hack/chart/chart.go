package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sigs.k8s.io/yaml"
)

type chart struct {
	metadata  object
	defaults  object
	schema    object
	templates map[string]string
	files     files
}

func (c *chart) name() string { return fmt.Sprint(c.metadata["name"]) }

// Templates see the metadata under the names of Helm's Go fields: .Chart.AppVersion for appVersion.
func (c *chart) templateMetadata() object {
	result := object{"Type": "application"}
	for key, value := range c.metadata {
		result[strings.ToUpper(key[:1])+key[1:]] = value
	}
	result["APIVersion"] = c.metadata["apiVersion"]
	return result
}

func loadChart(directory string) (*chart, error) {
	c := &chart{metadata: object{}, defaults: object{}, templates: map[string]string{}, files: files{}}
	if err := readYaml(filepath.Join(directory, "Chart.yaml"), &c.metadata); err != nil {
		return nil, err
	}
	if err := readYaml(filepath.Join(directory, "values.yaml"), &c.defaults); err != nil {
		return nil, err
	}
	if content, err := os.ReadFile(filepath.Join(directory, "values.schema.json")); err == nil {
		if err := json.Unmarshal(content, &c.schema); err != nil {
			return nil, fmt.Errorf("values.schema.json: %v", err)
		}
	}
	return c, filepath.WalkDir(directory, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(directory, path)
		c.add(filepath.ToSlash(relative), content)
		return err
	})
}

func (c *chart) add(relative string, content []byte) {
	switch {
	case strings.HasPrefix(relative, "templates/"):
		c.templates[relative] = string(content)
	case relative != "Chart.yaml" && relative != "values.yaml" && relative != "values.schema.json":
		c.files[relative] = content
	}
}

func readYaml(path string, into *object) error {
	content, err := os.ReadFile(path)
	if err == nil {
		err = yaml.UnmarshalStrict(content, into)
	}
	if err != nil {
		return fmt.Errorf("%s: %v", path, err)
	}
	return nil
}
