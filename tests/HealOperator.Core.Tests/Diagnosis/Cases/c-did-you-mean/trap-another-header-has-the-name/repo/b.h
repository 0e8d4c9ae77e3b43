int sum_op(int);
