<?php
echo strlen("a")
echo "b";
