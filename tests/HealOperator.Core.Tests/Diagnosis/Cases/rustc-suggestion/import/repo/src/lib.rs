pub fn count() -> usize {
	let seen: BTreeMap<u32, u32> = BTreeMap::new();
	seen.len()
}
