package main

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"
)

func (c *chart) validate(values object) []string {
	if c.schema == nil {
		return nil
	}
	return check("(root)", c.schema, values)
}

// check covers the keywords that a values schema needs; it returns one sentence for each violation.
func check(path string, schema object, value interface{}) []string {
	if !hasType(schema["type"], value) {
		return []string{fmt.Sprintf("%s: Invalid type. Expected: %v, given: %s", path, schema["type"], typeOf(value))}
	}
	var problems []string
	if allowed, ok := schema["enum"].([]interface{}); ok && !contains(allowed, value) {
		problems = append(problems, fmt.Sprintf("%s: %v must be one of %v", path, value, allowed))
	}
	switch typed := value.(type) {
	case object:
		problems = append(problems, checkObject(path, schema, typed)...)
	case []interface{}:
		problems = append(problems, checkList(path, schema, typed)...)
	case string:
		problems = append(problems, checkText(path, schema, typed)...)
	case float64:
		problems = append(problems, checkNumber(path, schema, typed)...)
	case int64:
		problems = append(problems, checkNumber(path, schema, float64(typed))...)
	}
	return problems
}

func checkObject(path string, schema, value object) []string {
	var problems []string
	properties, _ := schema["properties"].(object)
	required, _ := schema["required"].([]interface{})
	for _, name := range required {
		if _, present := value[fmt.Sprint(name)]; !present {
			problems = append(problems, fmt.Sprintf("%s: %v is required", path, name))
		}
	}
	keys := make([]string, 0, len(value))
	for key := range value {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	for _, key := range keys {
		inner := strings.TrimPrefix(path+"."+key, "(root).")
		if property, known := properties[key].(object); known {
			problems = append(problems, check(inner, property, value[key])...)
			continue
		}
		switch additional := schema["additionalProperties"].(type) {
		case bool:
			if !additional {
				problems = append(problems, fmt.Sprintf("%s: Additional property %s is not allowed", path, key))
			}
		case object:
			problems = append(problems, check(inner, additional, value[key])...)
		}
	}
	return problems
}

func checkList(path string, schema object, value []interface{}) []string {
	var problems []string
	items, _ := schema["items"].(object)
	for i, item := range value {
		if items != nil {
			problems = append(problems, check(fmt.Sprintf("%s.%d", path, i), items, item)...)
		}
		if schema["uniqueItems"] == true && contains(value[:i], item) {
			problems = append(problems, fmt.Sprintf("%s: array items must be unique, %v is not", path, item))
		}
	}
	return problems
}

func checkText(path string, schema object, value string) []string {
	var problems []string
	if pattern, ok := schema["pattern"].(string); ok && !regexp.MustCompile(pattern).MatchString(value) {
		problems = append(problems, fmt.Sprintf("%s: %q does not match pattern %s", path, value, pattern))
	}
	length := float64(utf8.RuneCountInString(value))
	if minimum, ok := schema["minLength"].(float64); ok && length < minimum {
		problems = append(problems, fmt.Sprintf("%s: string length must be at least %v", path, minimum))
	}
	if maximum, ok := schema["maxLength"].(float64); ok && length > maximum {
		problems = append(problems, fmt.Sprintf("%s: string length must be at most %v", path, maximum))
	}
	return problems
}

func checkNumber(path string, schema object, value float64) []string {
	var problems []string
	if minimum, ok := schema["minimum"].(float64); ok && value < minimum {
		problems = append(problems, fmt.Sprintf("%s: must be greater than or equal to %v", path, minimum))
	}
	if maximum, ok := schema["maximum"].(float64); ok && value > maximum {
		problems = append(problems, fmt.Sprintf("%s: must be less than or equal to %v", path, maximum))
	}
	return problems
}

func hasType(wanted, value interface{}) bool {
	switch wanted := wanted.(type) {
	case nil:
		return true
	case []interface{}:
		for _, one := range wanted {
			if hasType(one, value) {
				return true
			}
		}
		return false
	default:
		given := typeOf(value)
		return wanted == given || wanted == "number" && given == "integer"
	}
}

func typeOf(value interface{}) string {
	switch value := value.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case int64:
		return "integer"
	case float64:
		if value == math.Trunc(value) {
			return "integer"
		}
		return "number"
	case []interface{}:
		return "array"
	default:
		return "object"
	}
}

func contains(list []interface{}, value interface{}) bool {
	for _, item := range list {
		if reflect.DeepEqual(item, value) {
			return true
		}
	}
	return false
}
