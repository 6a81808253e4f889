// HOOK055
static async System.Threading.Tasks.Task A()
{
    await System.Threading.Tasks.Task.Delay(1);
}

static long Body(long x) => x;
