#include <string>

int main() {
    std::string name = "loader";
    std::cout << name;
    return 0;
}
