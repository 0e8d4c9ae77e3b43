// Renders a Helm chart where Helm itself is not at hand, for tests and the local cluster: the same template engine,
// sprig functions and YAML library that Helm uses, without subcharts, hooks and releases.
//
//	chart-render RELEASE CHART-DIRECTORY [-n NAMESPACE] [-f VALUES.yaml]... [--set KEY=VALUE]... [--set-string KEY=VALUE]... [-s TEMPLATE]
package main

import (
	"fmt"
	"os"
	"strings"
)

type options struct {
	release, directory, namespace, showOnly string
	valueFiles                              []string
	assignments                             []assignment
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "Error:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	options, err := parse(arguments)
	if err != nil {
		return err
	}
	chart, err := loadChart(options.directory)
	if err != nil {
		return err
	}
	values, err := chart.mergeValues(options)
	if err != nil {
		return err
	}
	if problems := chart.validate(values); len(problems) > 0 {
		return fmt.Errorf("values don't meet the specifications of the schema(s) in the following chart(s):\n%s:\n- %s", chart.name(), strings.Join(problems, "\n- "))
	}
	manifest, err := chart.render(options, values)
	if err == nil {
		_, err = os.Stdout.WriteString(manifest)
	}
	return err
}

func parse(arguments []string) (options, error) {
	o := options{namespace: "default"}
	var positional []string
	for i := 0; i < len(arguments); i++ {
		flag := arguments[i]
		if !strings.HasPrefix(flag, "-") {
			positional = append(positional, flag)
			continue
		}
		flag, value, attached := strings.Cut(flag, "=")
		if !attached {
			i++
			if i == len(arguments) {
				return o, fmt.Errorf("%s needs a value", flag)
			}
			value = arguments[i]
		}
		switch flag {
		case "-n", "--namespace":
			o.namespace = value
		case "-f", "--values":
			o.valueFiles = append(o.valueFiles, value)
		case "-s", "--show-only":
			o.showOnly = value
		case "--set", "--set-string":
			parsed, err := parseAssignments(value, flag == "--set-string")
			if err != nil {
				return o, err
			}
			o.assignments = append(o.assignments, parsed...)
		default:
			return o, fmt.Errorf("unknown flag %s", flag)
		}
	}
	if len(positional) != 2 {
		return o, fmt.Errorf("usage: chart-render RELEASE CHART-DIRECTORY [-n NAMESPACE] [-f VALUES] [--set KEY=VALUE] [-s TEMPLATE]")
	}
	o.release, o.directory = positional[0], positional[1]
	return o, nil
}
