#include <vector>

int total(const std::vector<int>& values) {
    int result = 0;
    for (int v : values) result += v;
    return reslut;
}
