using System.Reflection;
using System.Text;

namespace Hooks.Abstractions.Tests;

public class ErrnoNameTests
{
    private const int Last = 133;

    private static readonly string[] s_secondNames = ["EWOULDBLOCK", "EDEADLOCK", "ENOTSUP"];

    private static IEnumerable<int> NamedNumbers => Enumerable.Range(1, Last).Where(static number => number is not (41 or 58));

    [Fact]
    public void Every_number_has_the_name_that_glibc_has_for_it()
    {
        try
        {
            Assert.Equal(
                Enumerable.Range(1, Last).Select(static number => $"{number} {Libc.NameOfError(number) ?? "E?"}"),
                Enumerable.Range(1, Last).Select(static number => $"{number} {Name(number)}"));
        }
        catch (EntryPointNotFoundException)
        {
            Assert.Skip("strerrorname_np is missing: glibc 2.32 or newer has it");
        }
    }

    [Theory]
    [InlineData(1, "EPERM")]
    [InlineData(11, "EAGAIN")]
    [InlineData(35, "EDEADLK")]
    [InlineData(40, "ELOOP")]
    [InlineData(42, "ENOMSG")]
    [InlineData(57, "EBADSLT")]
    [InlineData(59, "EBFONT")]
    [InlineData(95, "EOPNOTSUPP")]
    [InlineData(98, "EADDRINUSE")]
    [InlineData(133, "EHWPOISON")]
    public void A_number_has_the_name_of_the_manual_page(int number, string name) => Assert.Equal(name, Name(number));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(41)]
    [InlineData(58)]
    [InlineData(Last + 1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_number_that_Linux_leaves_out_has_a_question_mark_for_a_name(int number) => Assert.Equal("E?", Name(number));

    [Fact]
    public void No_two_numbers_share_a_name() => Assert.Distinct(NamedNumbers.Select(Name));

    [Fact]
    public void Every_name_is_an_E_and_capital_letters_or_digits() =>
        Assert.All(NamedNumbers.Select(Name), static name => Assert.Matches("^E[A-Z0-9]+$", name));

    [Fact]
    public void Every_constant_has_the_value_whose_name_it_bears() =>
        Assert.All(
            Constants().Where(static constant => !s_secondNames.Contains(constant.Key)),
            static constant => Assert.Equal(constant.Key, Name(constant.Value)));

    [Fact]
    public void Every_named_number_has_a_constant() =>
        Assert.Equal(NamedNumbers, Constants().Values.Distinct().Order());

    [Fact]
    public void A_second_name_is_a_constant_with_the_value_of_the_first()
    {
        Assert.Equal(Errno.EAGAIN, Errno.EWOULDBLOCK);
        Assert.Equal(Errno.EDEADLK, Errno.EDEADLOCK);
        Assert.Equal(Errno.EOPNOTSUPP, Errno.ENOTSUP);
    }

    private static string Name(int number) => Encoding.ASCII.GetString(Errno.Name(number));

    private static Dictionary<string, int> Constants() => typeof(Errno)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static field => field.IsLiteral)
        .ToDictionary(static field => field.Name, static field => (int)field.GetRawConstantValue()!);
}
