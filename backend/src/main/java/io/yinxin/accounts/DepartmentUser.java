package io.yinxin.accounts;

/** Who a department user is (GEN-15); there is no document (RCP-34). */
public record DepartmentUser(String name, String department) {
    @Override
    public String toString() {
        return "DepartmentUser[" + department + "]";
    }
}
