#![deny(unused_imports)]
use std::collections::BTreeMap;

pub fn one() -> u32 { 1 }

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn counts() { assert_eq!(BTreeMap::<u32, u32>::new().len(), 0); }
}
