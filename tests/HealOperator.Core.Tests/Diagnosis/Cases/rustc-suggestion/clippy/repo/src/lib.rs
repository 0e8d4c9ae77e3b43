pub fn sum(values: &[u32]) -> u32 {
    let mut s = 0;
    for v in values { s = s + v; }
    return s;
}
