using System.Runtime.InteropServices;

namespace Hooks.Abstractions.Tests;

public class ErrnoTests
{
    // The first call of each is compiled and bound, and what the runtime does for that may leave its own errno.
    public ErrnoTests()
    {
        Errno.Value = Errno.Value;
        Marshal.SetLastSystemError(Marshal.GetLastSystemError());
        Errno.Preserve().Dispose();
    }

    [Fact]
    public void The_value_is_what_libc_holds_for_this_thread()
    {
        Marshal.SetLastSystemError(Errno.EADDRINUSE);

        var value = Errno.Value;

        Assert.Equal(Errno.EADDRINUSE, value);
    }

    [Fact]
    public void Setting_the_value_sets_what_libc_holds()
    {
        Errno.Value = Errno.EACCES;

        var held = Marshal.GetLastSystemError();

        Assert.Equal(Errno.EACCES, held);
    }

    [Fact]
    public void A_scope_puts_back_the_value_it_began_with()
    {
        int within, after;
        Errno.Value = Errno.ENOENT;
        using (Errno.Preserve())
        {
            Errno.Value = Errno.EIO;
            within = Errno.Value;
        }

        after = Errno.Value;

        Assert.Equal((Errno.EIO, Errno.ENOENT), (within, after));
    }

    [Fact]
    public void Each_of_two_nested_scopes_puts_back_its_own_value()
    {
        int between, after;
        Errno.Value = 1;
        using (Errno.Preserve())
        {
            Errno.Value = 2;
            using (Errno.Preserve())
            {
                Errno.Value = 3;
            }

            between = Errno.Value;
        }

        after = Errno.Value;

        Assert.Equal((2, 1), (between, after));
    }
}
