#include <string>

int main() {
    std::string name = "loader";
    std::cout << name << std::endl;
    return 0;
}
