// A program whose start is all it does.
int main(void)
{
    return 0;
}
