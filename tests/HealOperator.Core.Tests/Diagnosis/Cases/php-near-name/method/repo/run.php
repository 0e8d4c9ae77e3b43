<?php
require __DIR__ . '/src/Cart.php';

$cart = new App\Cart();
echo $cart->totl();
