<?php
echo mb_strlen("a");
