package main

import (
	"bytes"
	"fmt"
	"path"
	"sort"
	"strings"
	"text/template"

	"sigs.k8s.io/yaml"
)

const (
	kubeMajor, kubeMinor = "1", "20"
	kubeVersion          = "v1.20.2"
)

type apiVersions []string

func (a apiVersions) Has(version string) bool {
	for _, known := range a {
		if known == version {
			return true
		}
	}
	return false
}

var knownAPIVersions = apiVersions{"v1", "apps/v1", "batch/v1", "rbac.authorization.k8s.io/v1", "networking.k8s.io/v1", "coordination.k8s.io/v1"}

func (c *chart) render(o options, values object) (string, error) {
	t := template.New("chart").Option("missingkey=zero")
	t.Funcs(functions(t))
	var names []string
	for name, text := range c.templates {
		if _, err := t.New(c.name() + "/" + name).Parse(text); err != nil {
			return "", fmt.Errorf("parse error: %v", err)
		}
		if !strings.HasPrefix(path.Base(name), "_") && path.Base(name) != "NOTES.txt" && (o.showOnly == "" || o.showOnly == name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "", fmt.Errorf("could not find template %s in chart", o.showOnly)
	}
	sort.Strings(names)
	var documents []document
	for _, name := range names {
		full := c.name() + "/" + name
		var out bytes.Buffer
		if err := t.ExecuteTemplate(&out, full, c.scope(o, values, full)); err != nil {
			return "", fmt.Errorf("execution error: %v", err)
		}
		rendered, err := split(full, strings.ReplaceAll(out.String(), "<no value>", ""))
		if err != nil {
			return "", err
		}
		documents = append(documents, rendered...)
	}
	sortForInstall(documents)
	var manifest strings.Builder
	for _, d := range documents {
		fmt.Fprintf(&manifest, "---\n# Source: %s\n%s\n", d.name, d.text)
	}
	return manifest.String(), nil
}

func (c *chart) scope(o options, values object, template string) object {
	return object{
		"Values": values,
		"Chart":  c.templateMetadata(),
		"Files":  c.files,
		"Release": object{
			"Name": o.release, "Namespace": o.namespace, "Service": "Helm", "Revision": 1, "IsInstall": true, "IsUpgrade": false,
		},
		"Capabilities": object{
			"APIVersions": knownAPIVersions,
			"HelmVersion": object{"Version": "v3.14.0"},
			"KubeVersion": object{"Version": kubeVersion, "GitVersion": kubeVersion, "Major": kubeMajor, "Minor": kubeMinor},
		},
		"Template":  object{"Name": template, "BasePath": c.name() + "/templates"},
		"Subcharts": object{},
	}
}

// Every document must be YAML; empty ones are left out.
func split(name, text string) ([]document, error) {
	var documents []document
	for _, part := range strings.Split("\n"+text, "\n---") {
		var parsed interface{}
		if err := yaml.Unmarshal([]byte(part), &parsed); err != nil {
			return nil, fmt.Errorf("YAML parse error on %s: %v\n%s", name, err, part)
		}
		if fields, ok := parsed.(object); ok {
			documents = append(documents, document{fmt.Sprint(fields["kind"]), name, strings.Trim(part, "\n")})
		} else if parsed != nil {
			return nil, fmt.Errorf("%s: a document is not an object:\n%s", name, part)
		}
	}
	return documents, nil
}
