#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
    char *name;
    struct node *next;
};

static struct node *push(struct node *head, const char *name) {
    struct node *n = malloc(sizeof *n);
    if (n == NULL) {
        return head;
    }
    n->name = strdup(name);
    n->next = head;
    return n;
}

int main(int argc, char **argv) {
    struct node *list = NULL;
    for (int i = 1; i < argc; i++) {
        list = psuh(list, argv[i]);
    }
    for (struct node *n = list; n != NULL; n = n->next) {
        printf("%s\n", n->name);
    }
    return EXIT_SUCCESS;
}
