package main

type Config struct{ Retries int }

func loadConfig() Config { return Config{} }
