use std::collections::HashMap;
pub fn count() -> usize {
    let seen: HashMap<u32, u32> = HashMap::new();
    let r = Ordering::Relaxed;
    seen.len()
}
