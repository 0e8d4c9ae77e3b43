use std::colections::BTreeMap;

pub fn f() -> BTreeMap<u8, u8> {
    BTreeMap::new()
}
