using Hooks.Sdk.Audit;

namespace Hooks.Sdk.Tests;

public sealed class RuntimeHelperTests
{
    [Theory]
    [InlineData("RhpNewFast", "allocates an object")]
    [InlineData("RhpNewFinalizable", "allocates an object")]
    [InlineData("RhNewObject", "allocates an object")]
    [InlineData("RhpNewArrayFast", "allocates an array")]
    [InlineData("RhpNewPtrArrayFast", "allocates an array")]
    [InlineData("RhBox", "boxes a value")]
    [InlineData("RhUnboxNullable", "unboxes a value")]
    [InlineData("RhMonitorEnter", "takes a lock")]
    [InlineData("RhGetType", "uses GetType")]
    [InlineData("RhAsync", "is async")]
    [InlineData("RhpThrowEx", "throws an exception")]
    [InlineData("RhpRethrow", "throws an exception")]
    [InlineData("RhpCallCatchFunclet", "catches an exception")]
    [InlineData("RhpAssignRef", "stores a reference")]
    [InlineData("RhpAssignRefArm64", "stores a reference")]
    [InlineData("RhpCheckedAssignRefArm64", "stores a reference")]
    [InlineData("RhpStelemRef", "uses an array of references")]
    [InlineData("RhTypeCast_CheckCastClass", "casts the type of an object")]
    [InlineData("RhpInitialDynamicInterfaceDispatch", "through an interface")]
    [InlineData("RhpGetThreadStaticBaseForType", "[ThreadStatic]")]
    [InlineData("__GetNonGCStaticBase_web_Hooks_Sockets", "static constructor")]
    [InlineData("RhpStackProbe", "a page of the stack")]
    [InlineData("fmodf", "remainder")]
    [InlineData("__security_cookie", "the Hooks framework itself")]
    [InlineData("RhpReversePInvoke", "the Hooks framework itself")]
    [InlineData("RhpSomethingOfAnotherVersion", "uses a feature that hook libraries do not support")]
    [InlineData("PalGetModuleBounds", "uses a feature that hook libraries do not support")]
    [InlineData("__managed__Main", "uses a feature that hook libraries do not support")]
    public void A_symbol_of_the_runtime_is_told_by_its_cause_in_CSharp(string symbol, string cause) =>
        Assert.Contains(cause, RuntimeHelper.Find(symbol)?.Cause);

    [Theory]
    [InlineData("getpid")]
    [InlineData("Rhythm")]
    [InlineData("Palette")]
    [InlineData("rhpNewFast")]
    public void A_symbol_of_another_library_is_none_of_the_runtime(string symbol) => Assert.Null(RuntimeHelper.Find(symbol));
}
