using CsCheck;
using Hooks.Sockets.Lists;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Fuzzing;

public class PortFuzzTests
{
    [Fact]
    public void A_list_of_ports_has_the_problem_or_holds_the_ports_that_numbers_say() =>
        Gen.Select(RandomPorts.List, Gen.Int[0, 65535].Array[8]).Holds(static input =>
        {
            var (text, others) = input;
            var expected = new PortListOracle(text);
            var list = default(PortList);
            Assert.Equal(expected.ParseError, PortList.Read(text.Bytes(), ref list));
            if (expected.ParseError != ParseError.None)
            {
                return false;
            }

            foreach (var port in expected.Boundaries.SelectMany(static boundary => new[] { boundary - 1, boundary, boundary + 1 }).Concat(others))
            {
                Assert.True(expected.Contains(port) == list.Contains(port), $"{port}");
            }

            return true;
        });
}
