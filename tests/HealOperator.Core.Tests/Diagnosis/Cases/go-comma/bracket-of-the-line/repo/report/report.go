package report

import (
	"fmt"
	"sort"
	"strings"
)

// Row is one line.
type Row struct {
	Name  string
	Count int
}

// Summary sums up.
func Summary(rows []Row) string {
	sort.Slice(rows, func(i, j int) bool { return rows[i].Name < rows[j].Name })
	var out strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&out, "%s: %d\n", row.Name, row.Count
	}
	return out.String()
}
