package main

type store struct{ rows int }

func (s *store) Close() {}

func main() {
	s := &store{rows: 1}
	s.close()
}
