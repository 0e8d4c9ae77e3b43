pub fn or_zero(o: Option<u32>) -> u32 {
    match o { Some(x) => x }
}
