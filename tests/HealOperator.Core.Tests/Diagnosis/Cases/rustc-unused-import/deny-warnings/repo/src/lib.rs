#![deny(warnings)]
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

pub fn set(a: u32) -> BTreeSet<u32> {
    let mut b = a + 1;
    if (b > 2) { return BTreeSet::new(); }
    BTreeSet::from([b])
}
