using System.Numerics;
using System.Text;
using CsCheck;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Options;
using Hooks.Sockets.Parsing;
using ReusePort.Configuration;

namespace ReusePort.Tests.Fuzzing;

public class ValueFuzzTests
{
    [Fact]
    public void Digits_are_the_number_that_they_are_without_a_bound_up_to_a_million() =>
        Gen.OneOf<string>(RandomText.Number, RandomText.Of("0123456789", 40)).Damaged("0123456789 +-.x").Holds(static text =>
        {
            var expected = PortListOracle.ReadNumber(text);
            var isNumber = Digits.TryRead(text.Bytes(), out var value);

            Assert.Equal(expected is not null, isNumber);
            if (expected is { } number)
            {
                Assert.Equal(BigInteger.Min(number, 1_000_000), value);
            }

            return isNumber;
        });

    [Fact]
    public void An_option_is_one_of_three_numbers_and_stays_where_it_is_none() =>
        Gen.Frequency((2, Gen.OneOf("-1", "0", "1")), (1, RandomText.Number), (1, RandomText.AnyBytes)).Damaged("-01 2").Holds(static text =>
        {
            const int Before = 7;
            var value = Before;
            var isOption = text is "-1" or "0" or "1";

            Assert.Equal(isOption ? ParseError.None : ParseError.NotAnOption, OptionValue.Read(text.Bytes(), ref value));
            Assert.Equal(isOption ? int.Parse(text) : Before, value);
            return isOption;
        });

    [Fact]
    public void A_name_of_up_to_15_bytes_is_kept_with_a_zero_behind_it() => RandomText.AnyBytes.Holds(static text =>
    {
        var name = default(InterfaceName);
        var problem = InterfaceName.Read(text.Bytes(), ref name);

        Assert.Equal(text.Length <= 15 ? ParseError.None : ParseError.NameTooLong, problem);
        Assert.Equal(problem == ParseError.None ? text.Bytes() : [], Kept(in name));
        return problem == ParseError.None;
    });

    [Fact]
    public void A_list_is_cut_at_its_commas() => RandomText.List(RandomText.AnyBytes).Damaged(",,, ").Holds(static text =>
    {
        var expected = text.Split(',');
        var actual = new List<string>();
        var entries = new ListEntries(text.Bytes());
        while (entries.MoveNext())
        {
            actual.Add(Encoding.Latin1.GetString(entries.Current));
        }

        Assert.True(expected.SequenceEqual(actual));
        return expected.Length > 2;
    });

    private static unsafe byte[] Kept(in InterfaceName name)
    {
        fixed (byte* first = name)
        {
            Assert.Equal(0, first[name.Length]);
            return new ReadOnlySpan<byte>(first, name.Length).ToArray();
        }
    }
}
