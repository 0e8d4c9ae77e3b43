pub fn sign(n: i32) -> i32 {
    if n > 0 {
        return 1;
    }
    -1
}

pub fn zero() -> i32 {
    match 1 {
        _ => 0,
}
