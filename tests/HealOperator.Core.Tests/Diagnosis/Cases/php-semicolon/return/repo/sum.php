<?php
function sum(int $a, int $b): int
{
    $total = $a + $b
    return $total;
}
echo sum(1, 2);
