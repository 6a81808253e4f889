using ReusePort.Tests.Library;

namespace ReusePort.Tests.Platforms;

public class CompletenessTests
{
    private static readonly Type[] s_types = typeof(HostTest).Assembly.GetTypes();

    public static TheoryData<Type> Platforms =>
        [.. s_types.Where(static type => type.IsSubclassOf(typeof(Platform)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_test_of_the_library_runs_on_every_platform(Type platform) =>
        Assert.Equal(
            s_types.Where(static type => type.BaseType == typeof(HostTest)).Select(static type => type.Name).Order(),
            s_types.Where(type => IsTestOn(platform, type)).Select(static type => type.BaseType!.Name).Order());

    private static bool IsTestOn(Type platform, Type type) =>
        type.IsSubclassOf(typeof(HostTest))
        && !type.IsAbstract
        && type.GetConstructors().Single().GetParameters().Single().ParameterType == platform;
}
