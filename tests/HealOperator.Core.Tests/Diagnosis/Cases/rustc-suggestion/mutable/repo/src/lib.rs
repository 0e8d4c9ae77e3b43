pub fn grow() -> usize {
    let v = Vec::new();
    v.push(1);
    v.len()
}
