mod pricing;

use crate::pricng::total;

pub fn f() -> u32 {
    total(1)
}
