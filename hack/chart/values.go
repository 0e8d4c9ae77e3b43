package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"sigs.k8s.io/yaml"
)

type object = map[string]interface{}

// One --set: the path's dots separate keys, "[n]" indexes a list.
type assignment struct {
	path  []string
	value interface{}
}

func (c *chart) mergeValues(o options) (object, error) {
	values := c.defaults
	for _, file := range o.valueFiles {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		overlay := object{}
		if err := yaml.Unmarshal(content, &overlay); err != nil {
			return nil, fmt.Errorf("%s: %v", file, err)
		}
		values = merge(values, overlay)
	}
	for _, a := range o.assignments {
		values, _ = assign(values, a.path, a.value).(object)
	}
	return values, nil
}

// A null in the overlay removes the key, as in Helm.
func merge(base, overlay object) object {
	for key, value := range overlay {
		inner, isObject := value.(object)
		existing, wasObject := base[key].(object)
		switch {
		case value == nil:
			delete(base, key)
		case isObject && wasObject:
			base[key] = merge(existing, inner)
		default:
			base[key] = value
		}
	}
	return base
}

func parseAssignments(text string, asText bool) ([]assignment, error) {
	var result []assignment
	for _, pair := range splitOutsideBraces(text) {
		key, value, found := strings.Cut(pair, "=")
		if !found {
			return nil, fmt.Errorf("--set needs KEY=VALUE, not %q", pair)
		}
		path := strings.Split(strings.ReplaceAll(key, "[", ".["), ".")
		result = append(result, assignment{path, parseScalar(value, asText)})
	}
	return result, nil
}

func splitOutsideBraces(text string) []string {
	depth, start := 0, 0
	var parts []string
	for i, r := range text {
		switch {
		case r == '{':
			depth++
		case r == '}':
			depth--
		case r == ',' && depth == 0:
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	return append(parts, text[start:])
}

func parseScalar(text string, asText bool) interface{} {
	if strings.HasPrefix(text, "{") && strings.HasSuffix(text, "}") {
		list := []interface{}{}
		for _, item := range strings.Split(strings.Trim(text, "{}"), ",") {
			if item != "" {
				list = append(list, parseScalar(item, asText))
			}
		}
		return list
	}
	if asText {
		return text
	}
	switch text {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	if number, err := strconv.ParseInt(text, 10, 64); err == nil && strconv.FormatInt(number, 10) == text {
		return number
	}
	return text
}

func assign(target interface{}, path []string, value interface{}) interface{} {
	if len(path) == 0 {
		return value
	}
	key := path[0]
	if strings.HasPrefix(key, "[") {
		list, _ := target.([]interface{})
		index, err := strconv.Atoi(strings.Trim(key, "[]"))
		if err != nil || index < 0 || index > 1000 {
			return target
		}
		for len(list) <= index {
			list = append(list, nil)
		}
		list[index] = assign(list[index], path[1:], value)
		return list
	}
	fields, isObject := target.(object)
	if !isObject {
		fields = object{}
	}
	if len(path) == 1 && value == nil {
		delete(fields, key)
		return fields
	}
	fields[key] = assign(fields[key], path[1:], value)
	return fields
}
