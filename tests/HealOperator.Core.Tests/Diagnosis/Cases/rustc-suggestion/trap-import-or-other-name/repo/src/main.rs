mod a;
fn main() {
    let x = Orders::new();
}
struct Order;
