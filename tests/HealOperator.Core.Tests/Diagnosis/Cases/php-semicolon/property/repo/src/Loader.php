<?php

class Loader
{
    private array $rows = []

    public function load(): array
    {
        return $this->rows;
    }
}
