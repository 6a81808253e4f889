/* Makes every call that a library of this repository intercepts, and says so. */
#include "calls.h"

int main(void)
{
    call_all();
    return puts("done") < 0;
}
