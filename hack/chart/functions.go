package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"text/template"

	"github.com/BurntSushi/toml"
	"github.com/Masterminds/sprig"
	"sigs.k8s.io/yaml"
)

const deepest = 1000

// functions are sprig's, as Helm offers them, and Helm's own.
func functions(t *template.Template) template.FuncMap {
	all := sprig.TxtFuncMap()
	delete(all, "env")
	delete(all, "expandenv")
	depth := map[string]int{}
	all["include"] = func(name string, data interface{}) (string, error) {
		if depth[name] > deepest {
			return "", fmt.Errorf("rendering template has a nested reference name: %s", name)
		}
		depth[name]++
		defer func() { depth[name]-- }()
		var out bytes.Buffer
		err := t.ExecuteTemplate(&out, name, data)
		return out.String(), err
	}
	all["tpl"] = func(text string, data interface{}) (string, error) { return inline(t, text, data) }
	all["required"] = func(message string, value interface{}) (interface{}, error) {
		if value == nil || value == "" {
			return nil, errors.New(message)
		}
		return value, nil
	}
	all["fail"] = func(message string) (string, error) { return "", errors.New(message) }
	// Without a cluster, lookup finds nothing; so it is in "helm template".
	all["lookup"] = func(_, _, _, _ string) object { return object{} }
	all["toYaml"] = toYaml
	all["fromYaml"] = func(text string) object { return fromText(text, unmarshalYaml) }
	all["fromYamlArray"] = func(text string) []interface{} { return listFromText(text, unmarshalYaml) }
	all["toJson"] = toJSON
	all["fromJson"] = func(text string) object { return fromText(text, json.Unmarshal) }
	all["fromJsonArray"] = func(text string) []interface{} { return listFromText(text, json.Unmarshal) }
	all["toToml"] = toToml
	return all
}

func inline(t *template.Template, text string, data interface{}) (string, error) {
	clone, err := t.Clone()
	if err != nil {
		return "", err
	}
	clone.Funcs(functions(clone))
	parsed, err := clone.New("tpl").Parse(text)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = parsed.Execute(&out, data)
	return strings.ReplaceAll(out.String(), "<no value>", ""), err
}

func toYaml(value interface{}) string {
	text, err := yaml.Marshal(value)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(string(text), "\n")
}

func toJSON(value interface{}) string {
	text, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(text)
}

func toToml(value interface{}) string {
	var out bytes.Buffer
	if err := toml.NewEncoder(&out).Encode(value); err != nil {
		return err.Error()
	}
	return out.String()
}

func fromText(text string, unmarshal func([]byte, interface{}) error) object {
	result := object{}
	if err := unmarshal([]byte(text), &result); err != nil {
		result["Error"] = err.Error()
	}
	return result
}

func listFromText(text string, unmarshal func([]byte, interface{}) error) []interface{} {
	result := []interface{}{}
	if err := unmarshal([]byte(text), &result); err != nil {
		return []interface{}{err.Error()}
	}
	return result
}

// Without the variadic options, which would give it another type than json.Unmarshal has.
func unmarshalYaml(text []byte, into interface{}) error { return yaml.Unmarshal(text, into) }
