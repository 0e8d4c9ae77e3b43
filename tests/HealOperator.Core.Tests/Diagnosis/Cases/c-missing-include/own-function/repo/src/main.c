int main(void) { return load_rows(); }
