SELCT * FROM orders;
