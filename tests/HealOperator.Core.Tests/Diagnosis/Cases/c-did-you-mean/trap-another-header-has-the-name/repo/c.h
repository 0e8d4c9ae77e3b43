int sum_up(int);
