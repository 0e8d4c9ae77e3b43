pub fn add(a: u32) -> u32 {
    let b = a + 1
    b
}
