pub fn total(values: &[u32]) -> u32 {
    let result: u32 = values.iter().sum();
    reslt
}
