<?php
function total(array $rows): int
{
    return count($rows);
}
echo totl([1]);
